"""The workbench in the browser: rows, pages and forms around the questions of the library."""
