// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.credentials.Profile;
import io.clusterupgrade.error.CredentialsException;
import java.time.Duration;

/** What a section of Alibaba's {@code credentials.ini} stands for, by its type (signing sheet 7.1). */
final class AlibabaIniProfile {
    private AlibabaIniProfile() {}

    static CredentialsProvider find(IdentitySettings settings) {
        String section = settings.variable("ALIBABA_CLOUD_PROFILE");
        Profile profile = Profile.alibabaIni(
                settings.file("ALIBABA_CLOUD_CREDENTIALS_FILE", ".alibabacloud/credentials.ini"),
                section == null ? "default" : section);
        String type = profile.required("type");
        return switch (type) {
            case "access_key" -> keys(profile);
            case "ram_role_arn" -> AlibabaIdentity.assumeRole(keys(profile), role(profile), settings);
            case "ecs_ram_role" ->
                AlibabaIdentity.keys(new AlibabaMetadataSource(settings, profile.value("role_name")), settings);
            case "oidc_role_arn" -> {
                OidcRole oidc = new OidcRole(
                        role(profile), profile.required("oidc_provider_arn"), profile.required("oidc_token_file_path"));
                yield AlibabaIdentity.keys(new AlibabaOidcSource(settings, () -> oidc), settings);
            }
            default ->
                throw new CredentialsException(
                        profile.title() + " has the type " + type + ", which is not supported here.", null);
        };
    }

    private static ProfileKeys keys(Profile profile) {
        return ProfileKeys.of(profile, "access_key_id", "access_key_secret");
    }

    private static RamRole role(Profile profile) {
        return new RamRole(
                profile.required("role_arn"),
                profile.value("role_session_name"),
                Duration.ofHours(1),
                profile.value("policy"),
                null,
                null,
                false);
    }
}
