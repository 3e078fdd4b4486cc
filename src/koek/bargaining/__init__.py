"""Zone of agreement, bargaining solutions, trades and side payments, exactly and with all ties."""
