"""The RunPod worker that says what kind of document a page is: Qwen2.5-VL by transformers."""
