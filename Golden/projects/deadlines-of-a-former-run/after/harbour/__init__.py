"""Ships, of which former runs have made the clients and then the deadlines."""
