// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import io.clusterupgrade.simulator.wire.WireHeaders;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates requests to Huawei's gateway: signature or IAM token (see sdk/docs/wire/signing.md#sdk-hmac-sha256,
 * sdk/docs/wire/signing.md#iam-tokens and sdk/docs/wire/signing.md#server-rejections). Every rejection is 401 APIGW.0301.
 */
public final class HuaweiAuthentication implements Authentication {
    private static final List<String> SECRET_HEADERS = List.of("x-auth-token", "x-security-token");

    private final KeyStore keys;
    private final KeyLock lock = new KeyLock();

    /** Creates an authentication that accepts the keys and tokens of this store. */
    public HuaweiAuthentication(KeyStore keys) {
        this.keys = keys;
    }

    @Override
    public String authenticate(WireRequest request, Instant now) {
        String authorization = request.headers().get("Authorization");
        if (authorization != null) {
            return bySignature(request, authorization, now);
        }
        String token = request.headers().get("X-Auth-Token");
        if (token == null) {
            throw rejection("x-auth-token not found");
        }
        return byToken(token);
    }

    private String byToken(String token) {
        String project = keys.projectOfToken(token);
        if (project == null) {
            throw rejection("decrypt token fail");
        }
        requireUnexpired(token);
        return project;
    }

    private String bySignature(WireRequest request, String authorization, Instant now) {
        AuthorizationHeader header = HuaweiSignature.parse(authorization);
        if (header == null) {
            throw rejection("the Authorization header is malformed");
        }
        String id = HuaweiSignature.accessKeyId(header);
        AccessKey key = keys.key(id);
        if (key == null) {
            throw rejection("Get secretKey failed,ak:" + id + ",err:ak not exist");
        }
        if (lock.isLocked(id, now)) {
            throw rejection("AK access failed to reach the limit,forbidden");
        }
        requireRecent(request.headers(), now);
        if (!isComplete(header, request.headers(), key) || !HuaweiSignature.matches(request, header, key)) {
            lock.failed(id, now);
            throw rejection("verify aksk signature fail, canonicalRequest:" + masked(request, header));
        }
        lock.succeeded(id);
        if (key.token() != null) {
            requireUnexpired(key.token());
        }
        return key.projectId();
    }

    /** Returns whether the date is signed and in the scope, and the correct token of a temporary key is signed too. */
    private static boolean isComplete(AuthorizationHeader header, WireHeaders headers, AccessKey key) {
        String date = headers.getOrEmpty(HuaweiSignature.DATE_HEADER);
        boolean scopeMatches = header.algorithm().equals(HuaweiSignature.PLAIN)
                || header.identity().startsWith(key.id() + "/" + date.substring(0, 8) + "/");
        boolean tokenMatches = key.token() == null
                || (key.token().equals(headers.get("X-Security-Token"))
                        && header.signedHeaders().contains("x-security-token"));
        return header.signedHeaders().contains("x-sdk-date") && scopeMatches && tokenMatches;
    }

    private static void requireRecent(WireHeaders headers, Instant now) {
        String date = headers.getOrEmpty(HuaweiSignature.DATE_HEADER);
        @Nullable Instant signed = SignatureTime.parseCompact(date);
        if (signed == null) {
            throw rejection("the X-Sdk-Date header is missing or malformed");
        }
        if (!SignatureTime.isRecent(signed, now)) {
            String server = SignatureTime.formatCompact(now);
            throw rejection("signature expired, signature time:" + date + ",server time:" + server);
        }
    }

    private void requireUnexpired(String token) {
        if (keys.isExpired(token)) {
            throw rejection("token expires, expires_at: a moment ago");
        }
    }

    /** Returns the canonical request of the gateway on one line, with tokens masked. */
    private static String masked(WireRequest request, AuthorizationHeader header) {
        String canonical = HuaweiSignature.canonicalRequest(request, header);
        for (String name : SECRET_HEADERS) {
            String value = request.headers().getOrEmpty(name);
            canonical = canonical.replace("\n" + name + ":" + value + "\n", "\n" + name + ":***\n");
        }
        return canonical.replace('\n', '|');
    }

    private static AuthErrorException rejection(String detail) {
        return new AuthErrorException(401, "APIGW.0301", "Incorrect IAM authentication information: " + detail);
    }
}
