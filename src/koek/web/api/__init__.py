"""The API under ``/api/v1/``: what the pages answer, for programs, with a token of one case."""
