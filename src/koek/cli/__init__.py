"""The command line: each command asks the workbench one question and shows the answer."""
