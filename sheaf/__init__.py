"""The command `sheaf`: arguments in, flows called, results printed. Heavy imports wait for need."""
