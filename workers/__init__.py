"""The GPU side: RunPod handlers and the image of a Prefect worker with a local GPU."""
