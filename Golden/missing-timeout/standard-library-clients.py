import ftplib
import http.client
import imaplib
import poplib
import smtplib
import socket


def run(host):
    http.client.HTTPConnection(host)
    http.client.HTTPSConnection(host, 443)
    smtplib.SMTP(host, 25)
    ftplib.FTP(host)
    imaplib.IMAP4_SSL(host)
    poplib.POP3(host)
    socket.create_connection((host, 80))
