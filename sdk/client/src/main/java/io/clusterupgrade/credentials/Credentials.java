// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

/**
 * What a call is signed with: an access key, a temporary access key with its session token, or a ready token.
 *
 * <p>Values are immutable; all parts of one value belong together, so a signer never mixes an old key with a new token.
 * Two values are equal when all their parts are. No {@code toString} of these types shows a secret. White space around a value, such as the line break at the end of a
 * key file, is dropped; a character inside that nobody sees, such as a no-break space or a tab, is rejected, since a cloud locks a
 * key after a few wrong signatures. Ids and tokens are ASCII.
 *
 * @since 0.1.0
 */
public sealed interface Credentials permits AccessKeyCredentials, SessionCredentials, TokenCredentials {

    /**
     * A long-lived access key (AK and SK, or AccessKey ID and secret).
     *
     * @throws IllegalArgumentException if a value is blank or has a character that cannot be part of it; the message names the
     *     value, the kind of the character and its place, it does not show the value
     */
    static AccessKeyCredentials accessKey(String accessKeyId, String secretAccessKey) {
        return new AccessKeyCredentials(accessKeyId, secretAccessKey);
    }

    /**
     * A temporary access key and the session (STS) token it was issued with.
     *
     * @throws IllegalArgumentException if a value is blank or has a character that cannot be part of it; the message names the
     *     value, the kind of the character and its place, it does not show the value
     */
    static SessionCredentials session(String accessKeyId, String secretAccessKey, String securityToken) {
        return new SessionCredentials(accessKeyId, secretAccessKey, securityToken);
    }

    /**
     * A token that is sent instead of a signature: an IAM token (Huawei) or a bearer token (Alibaba).
     *
     * @throws IllegalArgumentException if the token is blank or has a character that cannot be part of it
     */
    static TokenCredentials token(String token) {
        return new TokenCredentials(token);
    }
}
