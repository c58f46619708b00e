// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Profile;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.identity.response.Expiration;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Creates the exception for a profile that Alibaba's tools support and this library does not, with the reason and an alternative. */
final class UnsupportedProfile {
    private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z_]{1,40}");
    private static final String VARIABLES =
            "ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and ALIBABA_CLOUD_SECURITY_TOKEN";

    private UnsupportedProfile() {}

    /**
     * Returns the exception for a profile.
     *
     * @param key the key of the unsupported value: {@code mode} or {@code type}
     * @param value the unsupported value
     * @param supported the supported values
     * @param now the current time, for the expiration of keys in the profile
     */
    static CredentialsException of(Profile profile, String key, String value, String supported, Instant now) {
        String shown = SHOWABLE.matcher(value).matches() ? value : "(not shown: it is not the name of a " + key + ")";
        String reason = reason(value.toLowerCase(Locale.ROOT));
        return new CredentialsException(
                profile.title() + " has the " + key + " " + shown + ", which this library does not support: "
                        + (reason == null ? "it is none of " + supported + "." : reason) + temporaryKeys(profile, now),
                null);
    }

    private static @Nullable String reason(String mode) {
        return switch (mode) {
            case "credentialsuri" ->
                "set the environment variable ALIBABA_CLOUD_CREDENTIALS_URI to the profile's credentials_uri.";
            case "bearertoken", "bearer" -> "pass the token to the client with .credentials(Credentials.token(…)).";
            case "ramrolearnwithrolename" ->
                "use the mode ChainableRamRoleArn, with a source_profile of the mode EcsRamRole.";
            case "rsakeypair", "rsa_key_pair" -> "requests are not signed with RSA; use an access key or a role.";
            case "external" ->
                "this library runs no programs; run its process_command yourself and set its output as " + VARIABLES
                        + ".";
            case "cloudsso", "oauth" ->
                "this library has no interactive login; log in with Alibaba's CLI, or choose a profile with keys or a role.";
            case "anonymous" -> "requests must be signed; choose a profile with keys or a role.";
            default -> null;
        };
    }

    /** Describes the temporary keys that a login leaves in its profile and that can be used until they expire. */
    private static String temporaryKeys(Profile profile, Instant now) {
        try {
            if (profile.value("access_key_id") == null
                    || profile.value("access_key_secret") == null
                    || profile.value("sts_token") == null) {
                return "";
            }
            Instant expiration = Expiration.of(profile.value("sts_expiration"));
            if (expiration != null && !expiration.isAfter(now)) {
                return " The temporary keys in the profile expired at " + expiration + ".";
            }
            return " The profile has temporary keys (access_key_id, access_key_secret, sts_token): use them in a profile of the mode"
                    + " StsToken, or as " + VARIABLES + ", until they expire"
                    + (expiration == null ? "" : " at " + expiration) + ".";
        } catch (CredentialsException | DateTimeException e) {
            // A member has an unexpected type: the profile cannot be used either way.
            return "";
        }
    }
}
