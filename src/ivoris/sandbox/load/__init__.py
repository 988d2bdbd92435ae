"""The reference load: thirty believable practices, and what is true of them."""
