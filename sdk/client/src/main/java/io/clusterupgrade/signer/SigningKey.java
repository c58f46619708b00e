// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.credentials.AccessKeyCredentials;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.SessionCredentials;
import io.clusterupgrade.credentials.TokenCredentials;
import org.jspecify.annotations.Nullable;

/** The part of the credentials that a signer uses: a key with its secret and, for a session, its token. */
final class SigningKey {
    private final String id;
    private final String secret;
    private final @Nullable String sessionToken;

    private SigningKey(String id, String secret, @Nullable String sessionToken) {
        this.id = id;
        this.secret = secret;
        this.sessionToken = sessionToken;
    }

    /** Returns the key of the credentials; the exception for other credentials names the signer. */
    static SigningKey of(Credentials credentials, Class<? extends Signer> signer) {
        if (credentials instanceof AccessKeyCredentials key) {
            return new SigningKey(key.accessKeyId(), key.secretAccessKey(), null);
        }
        if (credentials instanceof SessionCredentials session) {
            return new SigningKey(session.accessKeyId(), session.secretAccessKey(), session.securityToken());
        }
        throw rejection(credentials, signer, "Credentials.accessKey or Credentials.session");
    }

    /** Returns the token of token credentials; the exception for other credentials names the signer. */
    static String tokenOf(Credentials credentials, Class<? extends Signer> signer) {
        if (credentials instanceof TokenCredentials token) {
            return token.token();
        }
        throw rejection(credentials, signer, "Credentials.token");
    }

    String id() {
        return id;
    }

    byte[] secret() {
        return Hashes.utf8(secret);
    }

    /** Returns the HMAC-SHA256 of a text in hex, with the secret as the key. */
    String hmacSha256Hex(SigningBuffers buffers, AsciiBuffer text) {
        return buffers.hmacSha256Hex(secret, text);
    }

    @Nullable String sessionToken() {
        return sessionToken;
    }

    @Override
    public String toString() {
        return "SigningKey[" + (sessionToken == null ? "access key" : "session") + "]";
    }

    private static IllegalArgumentException rejection(
            Credentials credentials, Class<? extends Signer> signer, String needed) {
        return new IllegalArgumentException(signer.getSimpleName() + " needs " + needed + ", not "
                + credentials.getClass().getSimpleName());
    }
}
