"""The RunPod worker that reads pages: vLLM with dots.ocr, and the handler before it."""
