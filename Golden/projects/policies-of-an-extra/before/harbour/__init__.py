"""Ships and the water below them; what is live needs `pip install harbour[live]`."""
