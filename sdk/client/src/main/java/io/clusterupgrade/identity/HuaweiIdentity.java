// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.CredentialsChain;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.credentials.EnvironmentCredentials;

/**
 * Huawei Cloud's sources of credentials. Nothing is asked or read before the first call needs credentials. All
 * providers made here are thread-safe. There is no IAM token for an access key: the documented API gives tokens for a
 * password (or an identity provider's token) only, and exchanges the other way round, temporary keys for a token. Keys
 * sign the calls themselves. Source: sdk/docs/wire/signing.md#iam-tokens and
 * sdk/docs/wire/signing.md#huawei-credential-chain.
 *
 * @since 0.1.0
 */
public final class HuaweiIdentity {
    private HuaweiIdentity() {}

    /**
     * The default chain, in the order of Huawei's own SDK: {@link #idTokenFromEnvironment federation} and then
     * {@link EnvironmentCredentials#huawei() keys} from the environment, the {@link #profile profile file}, the
     * {@link #instanceMetadata instance's agency}, {@link #podIdentity pod identity}.
     */
    public static CredentialsChain defaultChain(IdentitySettings settings) {
        return CredentialsChain.of(
                idTokenFromEnvironment(settings),
                EnvironmentCredentials.huawei(settings.environment()),
                profile(settings),
                instanceMetadata(settings),
                podIdentity(settings));
    }

    /**
     * Temporary keys for an identity provider's token, as {@code HUAWEICLOUD_SDK_IDP_ID} and {@code
     * HUAWEICLOUD_SDK_ID_TOKEN_FILE} say. The file is read at every renewal.
     */
    public static CredentialsProvider idTokenFromEnvironment(IdentitySettings settings) {
        return keys(new HuaweiFederationFetcher(settings, () -> HuaweiFederation.fromEnvironment(settings)), settings);
    }

    /**
     * Temporary keys for an identity provider's token.
     *
     * @param idpId the identity provider's id
     * @param idTokenFile the file with the token, read at every renewal
     */
    public static CredentialsProvider idToken(String idpId, String idTokenFile, IdentitySettings settings) {
        HuaweiFederation federation = new HuaweiFederation(idpId, idTokenFile, null, null);
        return keys(new HuaweiFederationFetcher(settings, () -> federation), settings);
    }

    /**
     * The section {@code [basic]} of {@code HUAWEICLOUD_SDK_CREDENTIALS_FILE}, else of {@code ~/.huaweicloud/credentials}: keys, or
     * an identity provider and a token file, and the project.
     */
    public static CredentialsProvider profile(IdentitySettings settings) {
        return new LazyCredentials("HuaweiProfile", () -> HuaweiProfile.find(settings));
    }

    /** The temporary keys of the agency that an ECS instance runs under, from {@code http://169.254.169.254}. */
    public static CredentialsProvider instanceMetadata(IdentitySettings settings) {
        return keys(new HuaweiMetadataFetcher(settings), settings);
    }

    /**
     * The temporary keys of a CCE pod, as {@code HC_CONTAINER_CREDENTIALS_FULL_URI} and {@code
     * HC_CONTAINER_AUTHORIZATION_TOKEN_FILE} say.
     */
    public static CredentialsProvider podIdentity(IdentitySettings settings) {
        return keys(new HuaweiPodFetcher(settings), settings);
    }

    /**
     * IAM tokens for a user's password. A token that the cloud rejects is replaced once. A token bound to a project also tells the
     * project's id.
     */
    public static CredentialsProvider password(HuaweiLogin login, IdentitySettings settings) {
        return RefreshingCredentials.of(
                new HuaweiPasswordFetcher(login, settings), RefreshPolicy.forTokens(), settings.scheduler());
    }

    static CredentialsProvider keys(CredentialsFetcher source, IdentitySettings settings) {
        return RefreshingCredentials.of(source, RefreshPolicy.forKeys(), settings.scheduler());
    }
}
