"""What this project costs against named references, measured in the same run."""
