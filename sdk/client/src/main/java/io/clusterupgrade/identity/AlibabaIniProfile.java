// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.credentials.Profile;
import java.util.Locale;

/**
 * Creates the provider of a section of Alibaba's {@code credentials.ini} by its type, which is case-insensitive
 * (see sdk/docs/wire/signing.md#alibaba-credential-chain).
 */
final class AlibabaIniProfile {
    private static final String KEY_ID = "access_key_id";
    private static final String KEY_SECRET = "access_key_secret";
    private static final String TOKEN = "security_token";
    private static final String SUPPORTED = "access_key, sts, ram_role_arn, ecs_ram_role, oidc_role_arn";

    private AlibabaIniProfile() {}

    static CredentialsProvider find(IdentitySettings settings) {
        String section = settings.variable("ALIBABA_CLOUD_PROFILE");
        Profile profile = Profile.alibabaIni(
                settings.file("ALIBABA_CLOUD_CREDENTIALS_FILE", ".alibabacloud/credentials.ini"),
                section == null ? "default" : section);
        String type = profile.required("type");
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "access_key" -> ProfileKeys.of(profile, KEY_ID, KEY_SECRET);
            case "sts" -> ProfileKeys.session(profile, KEY_ID, KEY_SECRET, TOKEN);
            case "ram_role_arn" ->
                AlibabaIdentity.assumeRole(
                        ProfileKeys.ofEither(profile, KEY_ID, KEY_SECRET, TOKEN), role(profile), settings);
            case "ecs_ram_role" ->
                AlibabaIdentity.keys(new AlibabaMetadataFetcher(settings, profile.value("role_name")), settings);
            case "oidc_role_arn" -> {
                OidcRole oidc = new OidcRole(
                        role(profile), profile.required("oidc_provider_arn"), profile.required("oidc_token_file_path"));
                yield AlibabaIdentity.keys(new AlibabaOidcFetcher(settings, () -> oidc), settings);
            }
            default ->
                throw UnsupportedProfile.of(
                        profile, "type", type, SUPPORTED, settings.scheduler().now());
        };
    }

    private static RamRole role(Profile profile) {
        return new RamRole(
                profile.required("role_arn"),
                profile.value("role_session_name"),
                RoleOptions.duration(profile, "role_session_expiration"),
                profile.value("policy"),
                profile.value("external_id"),
                null,
                false);
    }
}
