"""What a vision model is asked and how its answer is understood; who carries the question is elsewhere."""
