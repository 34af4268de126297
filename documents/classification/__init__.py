"""What a page or document is: text evidence in, one of the types with a calibrated confidence out."""
