import requests


def post(rows, url):
    # Each row is a message.
    for row in rows:  # in order
        text = f"""
Hello {row},
    how are you?
"""

        # Send it.
        requests.post(url, data=text, headers={"X-Kind": "text"}, timeout=5)
        # Sent.

    # All sent.
    return len(rows)
