# Signed calls to Huawei and Alibaba with curl and openssl, for bash. Source it, and set endpoint, access_key and secret_key before a call.
#
#   huawei METHOD PATH [QUERY] [BODY]     SDK-HMAC-SHA256
#   alibaba METHOD PATH [QUERY] [BODY]    ACS3-HMAC-SHA256
#
# Paths and queries are sent as they are: encode them before, and sort the parameters of a query. Both print the body of the response, and
# fail, with the body on the standard error stream, unless the status is 2xx. For https set cacert to the file of the certificate.

sha256() {
    printf '%s' "$1" | openssl dgst -sha256 -hex | sed 's/^.*= *//'
}

# The key must not contain a NUL byte. It is an argument of openssl, which other users of this machine may see while it runs.
hmac_sha256() {
    printf '%s' "$2" | openssl dgst -sha256 -hmac "$1" -hex | sed 's/^.*= *//'
}

# Sends a request: METHOD PATH QUERY BODY HEADER...
send() {
    local method=$1 url=$endpoint$2${3:+?$3} body=$4 header reply status
    shift 4
    local arguments=(-sS -X "$method" -w '\n%{http_code}')
    [ -z "${cacert:-}" ] || arguments+=(--cacert "$cacert")
    for header in "$@"; do
        arguments+=(-H "$header")
    done
    # curl adds a content type of its own to each body unless one is set.
    [ -z "$body" ] || arguments+=(--data-binary "$body")
    reply=$(curl "${arguments[@]}" "$url") || return 1
    status=${reply##*$'\n'}
    reply=${reply%$'\n'*}
    case $status in
        2??) printf '%s\n' "$reply" ;;
        *)
            printf '%s %s: %s %s\n' "$method" "$url" "$status" "$reply" >&2
            return 1
            ;;
    esac
}

huawei() {
    local method=$1 path=$2 query=${3:-} body=${4:-}
    local host=${endpoint#*://} date canonical to_sign signature names='content-type;host;x-sdk-date'
    date=$(date -u +%Y%m%dT%H%M%SZ)
    canonical=$(printf '%s\n%s/\n%s\ncontent-type:application/json\nhost:%s\nx-sdk-date:%s\n\n%s\n%s' \
        "$method" "$path" "$query" "$host" "$date" "$names" "$(sha256 "$body")")
    to_sign=$(printf 'SDK-HMAC-SHA256\n%s\n%s' "$date" "$(sha256 "$canonical")")
    signature=$(hmac_sha256 "$secret_key" "$to_sign")
    send "$method" "$path" "$query" "$body" "Content-Type: application/json" "X-Sdk-Date: $date" \
        "Authorization: SDK-HMAC-SHA256 Access=$access_key, SignedHeaders=$names, Signature=$signature"
}

alibaba() {
    local method=$1 path=$2 query=${3:-} body=${4:-}
    local host=${endpoint#*://} date nonce hash canonical signature
    local names='accept;content-type;host;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce'
    date=$(date -u +%Y-%m-%dT%H:%M:%SZ)
    nonce=$(openssl rand -hex 16)
    hash=$(sha256 "$body")
    canonical=$(printf '%s\n%s\n%s\naccept:application/json\ncontent-type:application/json\nhost:%s\nx-acs-content-sha256:%s\nx-acs-date:%s\nx-acs-signature-nonce:%s\n\n%s\n%s' \
        "$method" "$path" "$query" "$host" "$hash" "$date" "$nonce" "$names" "$hash")
    signature=$(hmac_sha256 "$secret_key" "$(printf 'ACS3-HMAC-SHA256\n%s' "$(sha256 "$canonical")")")
    send "$method" "$path" "$query" "$body" "Accept: application/json" "Content-Type: application/json" \
        "x-acs-date: $date" "x-acs-signature-nonce: $nonce" "x-acs-content-sha256: $hash" \
        "Authorization: ACS3-HMAC-SHA256 Credential=$access_key,SignedHeaders=$names,Signature=$signature"
}

# Prints the first text, or the first number, with this name in a JSON text: enough for these examples; use jq for anything else.
field() {
    sed -n 's/.*/&/p' | tr '{,[' '\n\n\n' | sed -n 's/^ *"'"$1"'" *: *"\{0,1\}\([^"}]*\).*$/\1/p' | head -n 1
}
