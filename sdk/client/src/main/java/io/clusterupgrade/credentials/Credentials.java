// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

/**
 * The credentials that a request is signed with: an access key, a temporary access key with its session token, or a token.
 *
 * <p>Instances are immutable and hold all parts together, so a signer never mixes an old key with a new token. Two instances are equal
 * if all their parts are equal. {@code toString} shows no secret. White space around a value, such as the line break at the end of a
 * key file, is removed. An invisible character inside a value, such as a no-break space or a tab, is rejected, since the services lock a
 * key after a few wrong signatures. Ids and tokens are ASCII.
 *
 * @since 0.1.0
 */
public sealed interface Credentials permits AccessKeyCredentials, SessionCredentials, TokenCredentials {

    /**
     * Creates credentials of a long-lived access key (AK and SK, or AccessKey ID and secret).
     *
     * @throws IllegalArgumentException if a value is blank or has an invalid character; the message names the parameter, the kind
     *     of the character and its position, and does not show the value
     */
    static AccessKeyCredentials accessKey(String accessKeyId, String secretAccessKey) {
        return new AccessKeyCredentials(accessKeyId, secretAccessKey);
    }

    /**
     * Creates credentials of a temporary access key and the session (STS) token it was issued with.
     *
     * @throws IllegalArgumentException if a value is blank or has an invalid character; the message names the parameter, the kind
     *     of the character and its position, and does not show the value
     */
    static SessionCredentials session(String accessKeyId, String secretAccessKey, String securityToken) {
        return new SessionCredentials(accessKeyId, secretAccessKey, securityToken);
    }

    /**
     * Creates credentials of a token that is sent instead of a signature: an IAM token (Huawei) or a bearer token (Alibaba).
     *
     * @throws IllegalArgumentException if the token is blank or has an invalid character
     */
    static TokenCredentials token(String token) {
        return new TokenCredentials(token);
    }
}
