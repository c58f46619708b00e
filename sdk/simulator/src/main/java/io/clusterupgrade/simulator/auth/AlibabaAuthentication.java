// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.auth;

import io.clusterupgrade.simulator.wire.WireHeaders;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates requests to Alibaba's gateway: ACS3, legacy ROA, or a bearer token (see
 * sdk/docs/wire/signing.md#acs3-hmac-sha256, sdk/docs/wire/signing.md#acs-hmac-sha1 and
 * sdk/docs/wire/signing.md#server-rejections).
 */
public final class AlibabaAuthentication implements Authentication {
    private final KeyStore keys;
    private final NonceMemory nonces = new NonceMemory();

    /** Creates an authentication that accepts the keys and tokens of this store. */
    public AlibabaAuthentication(KeyStore keys) {
        this.keys = keys;
    }

    @Override
    public String authenticate(WireRequest request, Instant now) {
        WireHeaders headers = request.headers();
        String bearer = headers.get("x-acs-bearer-token");
        String authorization = headers.get("Authorization");
        if (bearer != null && authorization == null) {
            return byBearerToken(headers, bearer);
        }
        if (authorization == null) {
            throw rejection("MissingParameter", "The request carries no Authorization.");
        }
        AccessKey key = authorization.startsWith(RoaSignature.PREFIX)
                ? byRoa(request, authorization, now)
                : byAcs3(request, authorization, now);
        requireToken(headers, key);
        requireNewNonce(headers, key, now);
        return key.projectId();
    }

    private String byBearerToken(WireHeaders headers, String token) {
        if (!headers.getOrEmpty("x-acs-signature-type").equalsIgnoreCase("BEARERTOKEN")) {
            throw rejection("IncompleteSignature", "x-acs-signature-type must be BEARERTOKEN.");
        }
        String project = keys.projectOfToken(token);
        if (project == null) {
            throw rejection("InvalidSecurityToken.Malformed", "The bearer token is not known.");
        }
        requireUnexpired(token);
        return project;
    }

    private AccessKey byAcs3(WireRequest request, String authorization, Instant now) {
        AuthorizationHeader header = AuthorizationHeader.parse(authorization, "Credential");
        if (header == null || !header.algorithm().equals(Acs3Signature.ALGORITHM)) {
            throw rejection("IncompleteSignature", "The Authorization header is malformed.");
        }
        AccessKey key = known(header.identity());
        String date = request.headers().getOrEmpty("x-acs-date");
        requireRecent(SignatureTime.parseDashed(date), now);
        Set<String> mustBeSigned = new HashSet<>(request.headers().namesWithPrefix("x-acs-"));
        mustBeSigned.add("host");
        mustBeSigned.removeAll(Set.copyOf(header.signedHeaders()));
        if (!mustBeSigned.isEmpty()) {
            throw rejection("IncompleteSignature", "Headers that are not signed: " + String.join(", ", mustBeSigned));
        }
        if (!Acs3Signature.matches(request, header, key)) {
            throw mismatch();
        }
        return key;
    }

    private AccessKey byRoa(WireRequest request, String authorization, Instant now) {
        String pair = authorization.substring(RoaSignature.PREFIX.length());
        int colon = pair.indexOf(':');
        if (colon < 0) {
            throw rejection("IncompleteSignature", "The Authorization header is malformed.");
        }
        AccessKey key = known(pair.substring(0, colon));
        requireRecent(SignatureTime.parseHttpDate(request.headers().getOrEmpty("Date")), now);
        boolean matches = RoaSignature.contentHashMatches(request)
                && RoaSignature.matches(request, pair.substring(colon + 1), key);
        if (!matches) {
            throw mismatch();
        }
        return key;
    }

    private AccessKey known(String id) {
        AccessKey key = keys.key(id);
        if (key == null) {
            throw new AuthErrorException(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");
        }
        return key;
    }

    private static void requireRecent(@Nullable Instant signed, Instant now) {
        if (signed == null) {
            throw rejection("InvalidTimeStamp.Format", "The date is missing or malformed.");
        }
        if (!SignatureTime.isRecent(signed, now)) {
            throw rejection(
                    "InvalidTimeStamp.Expired",
                    String.format(Locale.ROOT, "The date %s is too far from the server time %s.", signed, now));
        }
    }

    private void requireToken(WireHeaders headers, AccessKey key) {
        if (key.token() == null) {
            return;
        }
        String sent = headers.get("x-acs-security-token");
        if (sent == null) {
            throw rejection("MissingSecurityToken", "This key needs its security token.");
        }
        if (!sent.equals(key.token())) {
            throw rejection("InvalidSecurityToken.MismatchWithAccessKey", "The security token belongs to another key.");
        }
        requireUnexpired(sent);
    }

    private void requireNewNonce(WireHeaders headers, AccessKey key, Instant now) {
        String nonce = headers.get("x-acs-signature-nonce");
        if (nonce == null) {
            throw rejection("MissingParameter", "x-acs-signature-nonce is missing.");
        }
        if (!nonces.isFresh(key.id() + " " + nonce, now)) {
            throw rejection("SignatureNonceUsed", "The signature nonce was used before.");
        }
    }

    private void requireUnexpired(String token) {
        if (keys.isExpired(token)) {
            throw rejection("InvalidSecurityToken.Expired", "The security token has expired.");
        }
    }

    private static AuthErrorException mismatch() {
        return rejection("SignatureDoesNotMatch", "The signature differs from the one computed.");
    }

    private static AuthErrorException rejection(String code, String message) {
        return new AuthErrorException(400, code, message);
    }
}
