// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.CredentialsChain;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.credentials.EnvironmentCredentials;

/**
 * Creates the credentials providers of Huawei Cloud. They send and read nothing until the first call needs credentials. All
 * providers are thread-safe. An access key cannot be exchanged for an IAM token: the documented API returns tokens for a
 * password (or an identity provider's token) only, and temporary keys for a token. Access keys
 * sign the requests themselves. Source: sdk/docs/wire/signing.md#iam-tokens and
 * sdk/docs/wire/signing.md#huawei-credential-chain.
 *
 * @since 0.1.0
 */
public final class HuaweiIdentity {
    private HuaweiIdentity() {}

    /**
     * Creates the default chain, in the order of Huawei's own SDK: {@link #idTokenFromEnvironment federation} and then
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
     * Creates a provider of temporary keys for an identity provider's token, configured by {@code HUAWEICLOUD_SDK_IDP_ID} and {@code
     * HUAWEICLOUD_SDK_ID_TOKEN_FILE}. The file is read at each renewal.
     */
    public static CredentialsProvider idTokenFromEnvironment(IdentitySettings settings) {
        return keys(new HuaweiFederationFetcher(settings, () -> HuaweiFederation.fromEnvironment(settings)), settings);
    }

    /**
     * Creates a provider of temporary keys for an identity provider's token.
     *
     * @param idpId the identity provider's id
     * @param idTokenFile the file with the token, read at each renewal
     */
    public static CredentialsProvider idToken(String idpId, String idTokenFile, IdentitySettings settings) {
        HuaweiFederation federation = new HuaweiFederation(idpId, idTokenFile, null, null);
        return keys(new HuaweiFederationFetcher(settings, () -> federation), settings);
    }

    /**
     * Creates a provider of the section {@code [basic]} of {@code HUAWEICLOUD_SDK_CREDENTIALS_FILE}, else of {@code
     * ~/.huaweicloud/credentials}: keys, or an identity provider and a token file, and the project.
     */
    public static CredentialsProvider profile(IdentitySettings settings) {
        return new LazyCredentials("HuaweiProfile", () -> HuaweiProfile.find(settings));
    }

    /** Creates a provider of the temporary keys of the agency of an ECS instance, from {@code http://169.254.169.254}. */
    public static CredentialsProvider instanceMetadata(IdentitySettings settings) {
        return keys(new HuaweiMetadataFetcher(settings), settings);
    }

    /**
     * Creates a provider of the temporary keys of a CCE pod, configured by {@code HC_CONTAINER_CREDENTIALS_FULL_URI} and {@code
     * HC_CONTAINER_AUTHORIZATION_TOKEN_FILE}.
     */
    public static CredentialsProvider podIdentity(IdentitySettings settings) {
        return keys(new HuaweiPodFetcher(settings), settings);
    }

    /**
     * Creates a provider of IAM tokens for a user's password. A token that the service rejects is replaced once. If the token is bound to
     * a project, the provider also returns the project's id.
     */
    public static CredentialsProvider password(HuaweiLogin login, IdentitySettings settings) {
        return RefreshingCredentials.of(
                new HuaweiPasswordFetcher(login, settings), RefreshPolicy.forTokens(), settings.scheduler());
    }

    static CredentialsProvider keys(CredentialsFetcher fetcher, IdentitySettings settings) {
        return RefreshingCredentials.of(fetcher, RefreshPolicy.forKeys(), settings.scheduler());
    }
}
