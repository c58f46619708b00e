// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Profile;
import io.clusterupgrade.error.CredentialsException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to say of a profile that Alibaba's own tools can use and this library cannot: why, and what to do instead. Stateless. */
final class UnsupportedProfile {
    private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z_]{1,40}");
    private static final String VARIABLES =
            "ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and ALIBABA_CLOUD_SECURITY_TOKEN";

    private UnsupportedProfile() {}

    /**
     * The exception for a profile.
     *
     * @param what what the file calls it: {@code mode} or {@code type}
     * @param value what stands there
     * @param known those that are supported
     * @param now for the end of keys that stand in the profile
     */
    static CredentialsException of(Profile profile, String what, String value, String known, Instant now) {
        String shown = SHOWABLE.matcher(value).matches() ? value : "(not shown: no name of a " + what + ")";
        String reason = reason(value.toLowerCase(Locale.ROOT));
        return new CredentialsException(
                profile.title() + " has the " + what + " " + shown + ", which is not supported here: "
                        + (reason == null ? "it is none of " + known + "." : reason) + keysBeside(profile, now),
                null);
    }

    private static @Nullable String reason(String mode) {
        return switch (mode) {
            case "credentialsuri" ->
                "set the environment variable ALIBABA_CLOUD_CREDENTIALS_URI to the profile's credentials_uri.";
            case "bearertoken", "bearer" ->
                "give the token to the client itself, by .credentials(Credentials.token(…)).";
            case "ramrolearnwithrolename" ->
                "use the mode ChainableRamRoleArn, with a source_profile of the mode EcsRamRole.";
            case "rsakeypair", "rsa_key_pair" -> "nothing is signed with RSA; use an access key or a role.";
            case "external" ->
                "no program is run; run its process_command yourself, and set what it prints as " + VARIABLES + ".";
            case "cloudsso", "oauth" ->
                "nobody is asked to log in; log in with Alibaba's CLI, or choose a profile with keys or a role.";
            case "anonymous" -> "calls must be signed; choose a profile with keys or a role.";
            default -> null;
        };
    }

    /** A log-in leaves temporary keys in its profile, which can be used until they end. */
    private static String keysBeside(Profile profile, Instant now) {
        try {
            if (profile.value("access_key_id") == null
                    || profile.value("access_key_secret") == null
                    || profile.value("sts_token") == null) {
                return "";
            }
            Instant end = Expiration.of(profile.value("sts_expiration"));
            if (end != null && !end.isAfter(now)) {
                return " The temporary keys that stand in the profile ended at " + end + ".";
            }
            return " Temporary keys stand in the profile (access_key_id, access_key_secret, sts_token): a profile of the mode"
                    + " StsToken with these, or " + VARIABLES + ", can be used until they end"
                    + (end == null ? "" : " at " + end) + ".";
        } catch (CredentialsException | DateTimeException e) {
            // Members of another kind: the profile is not usable either way.
            return "";
        }
    }
}
