import socket


def banner(host, port):
    connection = socket.socket()
    connection.connect((host, port))
    return connection.recv(128)
