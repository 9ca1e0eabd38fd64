import ftplib
import http.client
import imaplib
import poplib
import smtplib


def connect(host, context):
    return [
        http.client.HTTPSConnection(host, 443, None, None, 10),
        imaplib.IMAP4_SSL(host, 993, None, None, context, 10),
        poplib.POP3_SSL(host, 995, None, None, 10),
        smtplib.SMTP_SSL(host, 465, None, None, None, 10),
        ftplib.FTP_TLS(host, "", "", "", None, None, context, 10),
    ]
