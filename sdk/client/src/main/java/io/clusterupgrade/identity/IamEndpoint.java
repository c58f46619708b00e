// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.endpoint.Endpoint;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.internal.net.ServerUrl;
import io.clusterupgrade.internal.net.UrlSyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of Huawei's IAM and Alibaba's STS (see sdk/docs/wire/signing.md#project-ids and
 * sdk/docs/wire/signing.md#alibaba-credential-chain).
 */
final class IamEndpoint {
    static final String IAM_VARIABLE = "HUAWEICLOUD_SDK_IAM_ENDPOINT";

    private static final String STS_REGION_VARIABLE = "ALIBABA_CLOUD_STS_REGION";

    static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,64}");
    private static final String GERMANY = "eu-west-101";

    private IamEndpoint() {}

    /** Returns the IAM of the settings, else of the environment variable, else of the region, else the global one. */
    static String iam(IdentitySettings settings, @Nullable String region) {
        if (settings.iamEndpoint != null) {
            return checked("iamEndpoint", settings.iamEndpoint, settings);
        }
        String named = settings.variable(IAM_VARIABLE);
        if (named != null) {
            return checked(IAM_VARIABLE, named, settings);
        }
        if (region == null) {
            return "https://iam.myhuaweicloud.com";
        }
        return "https://iam." + region + (region.equals(GERMANY) ? ".myhuaweicloud.eu" : ".myhuaweicloud.com");
    }

    /** Returns the STS of the settings, else of the given region, else of the environment variables, else the central one. */
    static String sts(IdentitySettings settings, @Nullable String region, boolean vpc) {
        if (settings.stsEndpoint != null) {
            return checked("stsEndpoint", settings.stsEndpoint, settings);
        }
        String chosen = region == null ? settings.variable(STS_REGION_VARIABLE) : region;
        if (chosen == null) {
            return "https://sts.aliyuncs.com";
        }
        if (!REGION.matcher(chosen).matches()) {
            String name = region == null ? STS_REGION_VARIABLE : "The STS region";
            throw new CredentialsException(name + " must be 1 to 64 characters of a-z, 0-9 and -.", null);
        }
        boolean inside = vpc || settings.isTrue("ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED");
        return "https://" + (inside ? "sts-vpc." : "sts.") + chosen + ".aliyuncs.com";
    }

    static String checked(String name, String url, IdentitySettings settings) {
        ServerUrl parsed;
        try {
            parsed = ServerUrl.parse(url);
        } catch (UrlSyntaxException e) {
            throw new CredentialsException(name + " is not a valid URL: it " + e.getMessage() + ".", null);
        }
        if (parsed.isPlainHttpAcrossTheNetwork() && !settings.plainHttpAllowed) {
            throw new CredentialsException(
                    name + " must begin with https://: over http:// passwords and tokens are sent in plain text.",
                    null);
        }
        try {
            return new Endpoint(url, "").baseUrl();
        } catch (IllegalArgumentException e) {
            // No cause: its message shows the URL.
            throw new CredentialsException(name + " must have no query, and no . or .. in its path.", null);
        }
    }
}
