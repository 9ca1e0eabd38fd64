"""Talks to servers of mail and files, and over sockets."""

import ftplib
import imaplib
import poplib
import smtplib
import socket
from email.message import EmailMessage


def mail(host, port, text):
    message = EmailMessage()
    message["From"], message["To"] = "a@example.com", "b@example.com"
    message.set_content(text)
    with smtplib.SMTP(host, port) as server:
        return server.send_message(message)


def number_of_mails(host, port):
    box = poplib.POP3(host, port)
    return box.stat()[0]


def folders(host, port):
    return imaplib.IMAP4(host, port).list()


def files(host, port):
    server = ftplib.FTP()
    server.connect(host, port, timeout=0.3)
    return server.nlst()


def greeting(host, port):
    with socket.create_connection((host, port)) as connection:
        return connection.recv(3)
