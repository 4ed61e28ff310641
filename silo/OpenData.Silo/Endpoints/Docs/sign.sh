path=/api/invoke/$KEY
query='page=10&pageNum=1'   # 已按名称排序、已转义 sorted and escaped
timestamp=$(date +%s)
nonce=$(openssl rand -hex 16)
body=$(printf '' | openssl dgst -sha256 -r | cut -d' ' -f1)
signature=$(printf 'GET\n%s\n%s\n%s\n%s\n%s' "$path" "$query" "$body" "$timestamp" "$nonce" |
  openssl dgst -sha256 -hmac "$SIGNING_KEY" -r | cut -d' ' -f1)
curl -s "$BASE$path?$query" -H "X-App-Id: $APP_ID" -H "X-Timestamp: $timestamp" \
  -H "X-Nonce: $nonce" -H "X-Signature: $signature"
