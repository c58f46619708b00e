// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.credentials.Profile;
import io.clusterupgrade.error.CredentialsException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Creates the provider of a profile of the Alibaba CLI by its mode, which is case-insensitive
 * (see sdk/docs/wire/signing.md#alibaba-credential-chain).
 */
final class AlibabaCliProfile {
    private static final String KEY_ID = "access_key_id";
    private static final String KEY_SECRET = "access_key_secret";
    private static final String TOKEN = "sts_token";
    private static final String SUPPORTED = "AK, StsToken, RamRoleArn, ChainableRamRoleArn, EcsRamRole, OIDC";
    private static final String DISABLED = "ALIBABA_CLOUD_CLI_PROFILE_DISABLED";

    private final Path file;
    private final IdentitySettings settings;
    private final Set<String> seen = new HashSet<>();

    private AlibabaCliProfile(Path file, IdentitySettings settings) {
        this.file = file;
        this.settings = settings;
    }

    static CredentialsProvider find(IdentitySettings settings) {
        if (settings.isTrue(DISABLED)) {
            throw CredentialsException.notSetUp("The Alibaba CLI profile file is disabled by " + DISABLED + ".");
        }
        Path file = settings.inHome(".aliyun/config.json");
        return new AlibabaCliProfile(file, settings).provider(settings.variable("ALIBABA_CLOUD_PROFILE"));
    }

    private CredentialsProvider provider(@Nullable String name) {
        Profile profile = Profile.alibabaCli(file, name);
        if (!seen.add(profile.title())) {
            throw new CredentialsException(
                    profile.title() + " is its own source_profile: set source_profile to a profile with keys.", null);
        }
        String mode = profile.required("mode");
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "ak" -> ProfileKeys.of(profile, KEY_ID, KEY_SECRET);
            case "ststoken" -> ProfileKeys.session(profile, KEY_ID, KEY_SECRET, TOKEN);
            case "ramrolearn" ->
                AlibabaIdentity.assumeRole(
                        ProfileKeys.ofEither(profile, KEY_ID, KEY_SECRET, TOKEN), role(profile), settings);
            case "chainableramrolearn" ->
                AlibabaIdentity.assumeRole(provider(profile.required("source_profile")), role(profile), settings);
            case "ecsramrole" ->
                AlibabaIdentity.keys(new AlibabaMetadataFetcher(settings, profile.value("ram_role_name")), settings);
            case "oidc" -> {
                OidcRole oidc = new OidcRole(
                        role(profile), profile.required("oidc_provider_arn"), profile.required("oidc_token_file"));
                yield AlibabaIdentity.keys(new AlibabaOidcFetcher(settings, () -> oidc), settings);
            }
            default ->
                throw UnsupportedProfile.of(
                        profile, "mode", mode, SUPPORTED, settings.scheduler().now());
        };
    }

    private static RamRole role(Profile profile) {
        return new RamRole(
                profile.required("ram_role_arn"),
                profile.value("ram_session_name"),
                RoleOptions.duration(profile, "expired_seconds"),
                profile.document("policy"),
                profile.value("external_id"),
                profile.value("sts_region"),
                "true".equalsIgnoreCase(profile.value("enable_vpc")));
    }
}
