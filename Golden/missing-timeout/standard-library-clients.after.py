import ftplib
import http.client
import imaplib
import poplib
import smtplib
import socket


def run(host):
    http.client.HTTPConnection(host, timeout=30)
    http.client.HTTPSConnection(host, 443, timeout=30)
    smtplib.SMTP(host, 25, timeout=30)
    ftplib.FTP(host, timeout=30)
    imaplib.IMAP4_SSL(host, timeout=30)
    poplib.POP3(host, timeout=30)
    socket.create_connection((host, 80), timeout=30)
