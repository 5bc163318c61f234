"""The README's pictures, drawn by the dashboard itself."""
