DSN = "dbname=shop"
