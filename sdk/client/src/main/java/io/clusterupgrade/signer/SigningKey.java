// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.credentials.AccessKeyCredentials;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.SessionCredentials;
import io.clusterupgrade.credentials.TokenCredentials;
import org.jspecify.annotations.Nullable;

/** What a signer takes from the credentials: a key with its secret and, for a session, its token. */
final class SigningKey {
    private final String id;
    private final String secret;
    private final @Nullable String sessionToken;

    private SigningKey(String id, String secret, @Nullable String sessionToken) {
        this.id = id;
        this.secret = secret;
        this.sessionToken = sessionToken;
    }

    /** The key in the credentials; the signer's name goes into the rejection. */
    static SigningKey of(Credentials credentials, Class<? extends Signer> signer) {
        if (credentials instanceof AccessKeyCredentials key) {
            return new SigningKey(key.accessKeyId(), key.secretAccessKey(), null);
        }
        if (credentials instanceof SessionCredentials session) {
            return new SigningKey(session.accessKeyId(), session.secretAccessKey(), session.securityToken());
        }
        throw refusal(credentials, signer, "Credentials.accessKey or Credentials.session");
    }

    /** The token of token credentials; the signer's name goes into the rejection. */
    static String tokenOf(Credentials credentials, Class<? extends Signer> signer) {
        if (credentials instanceof TokenCredentials token) {
            return token.token();
        }
        throw refusal(credentials, signer, "Credentials.token");
    }

    String id() {
        return id;
    }

    byte[] secret() {
        return Hashes.utf8(secret);
    }

    /** The hex of the HMAC-SHA256 of a text under the secret. */
    String hmacSha256Hex(SigningBuffers bench, AsciiBuffer text) {
        return bench.hmacSha256Hex(secret, text);
    }

    @Nullable String sessionToken() {
        return sessionToken;
    }

    @Override
    public String toString() {
        return "SigningKey[" + (sessionToken == null ? "access key" : "session") + "]";
    }

    private static IllegalArgumentException refusal(
            Credentials credentials, Class<? extends Signer> signer, String needed) {
        return new IllegalArgumentException(signer.getSimpleName() + " needs " + needed + ", not "
                + credentials.getClass().getSimpleName());
    }
}
