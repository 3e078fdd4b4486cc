"""The members of one party: who works in a room, invitations, and approvals."""
