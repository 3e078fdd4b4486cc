"""An organisation's own words over the method, for one room: bring in, look what changes, take away."""
