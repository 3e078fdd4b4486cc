"""Tags for the comments beside a sheet."""
