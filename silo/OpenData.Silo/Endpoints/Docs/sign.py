import hashlib, hmac, secrets, time, urllib.parse, urllib.request

def sign(key, method, path, query, body, timestamp, nonce):
    escape = lambda text: urllib.parse.quote(text, safe="")
    pairs = sorted((escape(name), escape(value)) for name, value in query)
    lines = [method, path, "&".join(f"{name}={value}" for name, value in pairs),
             hashlib.sha256(body).hexdigest(), timestamp, nonce]
    return hmac.new(key.encode(), "\n".join(lines).encode(), hashlib.sha256).hexdigest()

def call(base, app_id, key, path, query):
    timestamp, nonce = str(int(time.time())), secrets.token_urlsafe(18)
    request = urllib.request.Request(base + path + "?" + urllib.parse.urlencode(query), headers={
        "X-App-Id": app_id, "X-Timestamp": timestamp, "X-Nonce": nonce,
        "X-Signature": sign(key, "GET", path, query, b"", timestamp, nonce)})
    return urllib.request.urlopen(request).read().decode()
