// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.credentials.Profile;
import io.clusterupgrade.error.CredentialsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a profile of the Alibaba CLI stands for, by its mode (signing sheet 7.1). */
final class AlibabaCliProfile {
    private static final String KEY_ID = "access_key_id";
    private static final String KEY_SECRET = "access_key_secret";
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
            throw CredentialsException.notSetUp("The Alibaba CLI profile file is switched off by " + DISABLED + ".");
        }
        Path file = settings.inHome(".aliyun/config.json");
        return new AlibabaCliProfile(file, settings).provider(settings.variable("ALIBABA_CLOUD_PROFILE"));
    }

    private CredentialsProvider provider(@Nullable String name) {
        Profile profile = Profile.alibabaCli(file, name);
        if (!seen.add(profile.title())) {
            throw new CredentialsException(profile.title() + " is its own source_profile.", null);
        }
        String mode = profile.required("mode");
        return switch (mode) {
            case "AK" -> ProfileKeys.of(profile, KEY_ID, KEY_SECRET);
            case "StsToken" -> ProfileKeys.session(profile, KEY_ID, KEY_SECRET, "sts_token");
            case "RamRoleArn" ->
                AlibabaIdentity.assumeRole(ProfileKeys.of(profile, KEY_ID, KEY_SECRET), role(profile), settings);
            case "ChainableRamRoleArn" ->
                AlibabaIdentity.assumeRole(provider(profile.required("source_profile")), role(profile), settings);
            case "EcsRamRole" ->
                AlibabaIdentity.keys(new AlibabaMetadataSource(settings, profile.value("ram_role_name")), settings);
            case "OIDC" -> {
                OidcRole oidc = new OidcRole(
                        role(profile), profile.required("oidc_provider_arn"), profile.required("oidc_token_file"));
                yield AlibabaIdentity.keys(new AlibabaOidcSource(settings, () -> oidc), settings);
            }
            default ->
                throw new CredentialsException(
                        profile.title() + " has the mode " + mode
                                + ", which is not supported here: nothing is run and nobody is asked to log in.",
                        null);
        };
    }

    private static RamRole role(Profile profile) {
        String seconds = profile.value("expired_seconds");
        return new RamRole(
                profile.required("ram_role_arn"),
                profile.value("ram_session_name"),
                duration(profile, seconds),
                profile.value("policy"),
                profile.value("external_id"),
                profile.value("sts_region"),
                "true".equalsIgnoreCase(profile.value("enable_vpc")));
    }

    private static Duration duration(Profile profile, @Nullable String seconds) {
        long told;
        try {
            told = seconds == null ? 0 : Long.parseLong(seconds);
        } catch (NumberFormatException e) {
            throw new CredentialsException(profile.title() + " has an expired_seconds that is no number.", null);
        }
        return told == 0 ? Duration.ofHours(1) : Duration.ofSeconds(Math.max(told, 900));
    }
}
