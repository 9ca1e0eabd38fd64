import ftplib


def listing(host):
    ftp = ftplib.FTP()
    ftp.connect(host, 21, timeout=10)
    ftp.login()
    return ftp.nlst()


def size(host, name):
    ftp = ftplib.FTP(timeout=30)
    ftp.connect(host)
    return ftp.size(name)
