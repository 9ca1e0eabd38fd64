import socket


def banner(host, port):
    connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    connection.settimeout(5)
    connection.connect((host, port))
    return connection.recv(128)
