// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.CredentialsChain;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.credentials.EnvironmentCredentials;
import org.jspecify.annotations.Nullable;

/**
 * Creates the credentials providers of Alibaba Cloud. They send and read nothing until the first call needs credentials. All
 * providers are thread-safe. Source: sdk/docs/wire/signing.md#alibaba-credential-chain.
 *
 * @since 0.1.0
 */
public final class AlibabaIdentity {
    private AlibabaIdentity() {}

    /**
     * Creates the default chain, in the order of Alibaba's own tool: system properties, {@link EnvironmentCredentials#alibaba()
     * environment}, {@link #oidc OIDC}, the {@link #cliProfile CLI's file}, the {@link #iniProfile ini file}, the
     * {@link #instanceMetadata instance's role}, the {@link #credentialsUri credentials URI}.
     */
    public static CredentialsChain defaultChain(IdentitySettings settings) {
        return CredentialsChain.of(
                settings.systemProperties(),
                EnvironmentCredentials.alibaba(settings.environment()),
                oidc(settings),
                cliProfile(settings),
                iniProfile(settings),
                instanceMetadata(null, settings),
                credentialsUri(settings));
    }

    /**
     * Creates a provider of the keys of a role for a pod's OIDC token (RRSA), configured by {@code ALIBABA_CLOUD_ROLE_ARN}, {@code
     * ALIBABA_CLOUD_OIDC_PROVIDER_ARN} and {@code ALIBABA_CLOUD_OIDC_TOKEN_FILE}. The file is read at each renewal.
     */
    public static CredentialsProvider oidc(IdentitySettings settings) {
        return keys(new AlibabaOidcFetcher(settings, () -> OidcRole.fromEnvironment(settings)), settings);
    }

    /**
     * Creates a provider of the profile of {@code ~/.aliyun/config.json} that {@code ALIBABA_CLOUD_PROFILE} or the file itself names.
     * Modes, which are case-insensitive: {@code AK}, {@code StsToken}, {@code RamRoleArn}, {@code ChainableRamRoleArn}, {@code
     * EcsRamRole}, {@code OIDC}. Other modes, such as those that run a program or log in through a browser, are rejected; the message
     * says what to do instead.
     */
    public static CredentialsProvider cliProfile(IdentitySettings settings) {
        return new LazyCredentials("AlibabaCliProfile", () -> AlibabaCliProfile.find(settings));
    }

    /**
     * Creates a provider of the section of {@code ALIBABA_CLOUD_CREDENTIALS_FILE}, else of {@code ~/.alibabacloud/credentials.ini},
     * that {@code ALIBABA_CLOUD_PROFILE} names, else {@code default}. Types, which are case-insensitive: {@code access_key}, {@code
     * sts}, {@code ram_role_arn}, {@code ecs_ram_role}, {@code oidc_role_arn}.
     */
    public static CredentialsProvider iniProfile(IdentitySettings settings) {
        return new LazyCredentials("AlibabaIniProfile", () -> AlibabaIniProfile.find(settings));
    }

    /**
     * Creates a provider of the keys of the RAM role of an ECS instance, from {@code http://100.100.100.200}.
     *
     * @param roleName the role's name; null means the value of {@code ALIBABA_CLOUD_ECS_METADATA}, else the name that the service returns
     */
    public static CredentialsProvider instanceMetadata(@Nullable String roleName, IdentitySettings settings) {
        return keys(new AlibabaMetadataFetcher(settings, roleName), settings);
    }

    /** Creates a provider of the keys at {@code ALIBABA_CLOUD_CREDENTIALS_URI}, if it is on this machine or its host is allowed. */
    public static CredentialsProvider credentialsUri(IdentitySettings settings) {
        return keys(new AlibabaUriFetcher(settings), settings);
    }

    /**
     * Creates a provider of the keys of a role.
     *
     * @param base the credentials that assume the role; they may be those of a role
     */
    public static CredentialsProvider assumeRole(CredentialsProvider base, RamRole role, IdentitySettings settings) {
        return keys(new AlibabaRoleFetcher(base, role, settings), settings);
    }

    static CredentialsProvider keys(CredentialsFetcher fetcher, IdentitySettings settings) {
        return RefreshingCredentials.of(fetcher, RefreshPolicy.forKeys(), settings.scheduler());
    }
}
