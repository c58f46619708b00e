// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.auth.AccessKey;
import io.clusterupgrade.simulator.auth.KeyStore;
import java.time.Duration;
import java.util.List;

/**
 * The keys and tokens that the gateways accept. The constants are registered from the start; both vendors share the keys.
 * Thread-safe. Every method that changes something returns the same object. The secrets contain no English words, like real
 * ones: a client that redacts fragments of secrets would otherwise redact those words from its messages.
 *
 * @since 0.1.0
 */
public final class Accounts {
    /** A permanent access key id. */
    public static final String ACCESS_KEY_ID = "SIMAK000000000000001";
    /** The secret of {@link #ACCESS_KEY_ID}. */
    public static final String SECRET_KEY = "q7XW2mZp9Lk4Rt8Vb1Ns6Yc3Hd5Gf0Ja2Ke7Mu0x";
    /** A temporary access key id; it needs {@link #SECURITY_TOKEN}. */
    public static final String TEMPORARY_ACCESS_KEY_ID = "SIMAK0000000TEMP0001";
    /** The secret of {@link #TEMPORARY_ACCESS_KEY_ID}. */
    public static final String TEMPORARY_SECRET_KEY = "T4hP8wQz1Xn6Vr3Bk9Lm2Dc7Jf5Gs0Ya4Ue8Ro1t";
    /** The token of {@link #TEMPORARY_ACCESS_KEY_ID}. */
    public static final String SECURITY_TOKEN = "W9kB3xJq7Zt2Nf5Lp8Hd1Mv6Rc4Gy";
    /** A Huawei IAM token for {@code X-Auth-Token}. */
    public static final String IAM_TOKEN = "M3vX8pRk5Tq1Wz7Bn4Jd9Lg2";
    /** An Alibaba bearer token for {@code x-acs-bearer-token}. */
    public static final String BEARER_TOKEN = "K6zQ1tWv9Xr4Hm8Pn3Bd7Jf2Lc5";
    /** The Huawei project of the account, unless the builder sets another. */
    public static final String PROJECT_ID = "5e0c0de0ca5e4fe0a11ce0facade0001";
    /** A Huawei region; the simulator itself has no regions. */
    public static final String HUAWEI_REGION = "cn-north-4";
    /** An Alibaba region; the simulator itself has no regions. */
    public static final String ALIBABA_REGION = "cn-hangzhou";

    private final KeyStore keys;
    private final String projectId;

    Accounts(KeyStore keys, String projectId) {
        this.keys = keys;
        this.projectId = projectId;
        addKey(ACCESS_KEY_ID, SECRET_KEY);
        addTemporaryKey(TEMPORARY_ACCESS_KEY_ID, TEMPORARY_SECRET_KEY, SECURITY_TOKEN);
        addToken(IAM_TOKEN);
        addToken(BEARER_TOKEN);
    }

    /** Returns the Huawei project that request paths must name. */
    public String projectId() {
        return projectId;
    }

    /** Returns the keys added and not removed, sorted by id, those that expired included. */
    public List<SimulatedAccessKey> accessKeys() {
        return keys.keys().stream()
                .map(key -> new SimulatedAccessKey(key.id(), key.secret(), key.token()))
                .toList();
    }

    /** Adds a permanent key. */
    public Accounts addKey(String accessKeyId, String secretKey) {
        keys.add(new AccessKey(accessKeyId, secretKey, null, projectId));
        return this;
    }

    /** Adds a temporary key, which is accepted only together with its security token. */
    public Accounts addTemporaryKey(String accessKeyId, String secretKey, String securityToken) {
        keys.add(new AccessKey(accessKeyId, secretKey, securityToken, projectId));
        return this;
    }

    /** Adds an IAM or bearer token. */
    public Accounts addToken(String token) {
        keys.addToken(token, projectId);
        return this;
    }

    /** Removes a key: requests signed with it get the same response as with an unknown key. */
    public Accounts removeKey(String accessKeyId) {
        keys.removeKey(accessKeyId);
        return this;
    }

    /** Removes a key after this duration of task time. */
    public Accounts removeKey(String accessKeyId, Duration after) {
        keys.removeKey(accessKeyId, after);
        return this;
    }

    /** Expires a security, IAM or bearer token after this duration of task time, permanently. */
    public Accounts expire(String token, Duration after) {
        keys.expire(token, after);
        return this;
    }

    /** Expires a security, IAM or bearer token now and permanently. */
    public Accounts expire(String token) {
        keys.expire(token);
        return this;
    }
}
