// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The settings of RAM roles for service accounts (see sdk/docs/wire/ack.md#clusters-and-versions).
 *
 * @param enabled whether they are enabled
 * @param audience the audience of the tokens
 * @param issuer the issuer of the tokens
 * @param jwksUrl the URL of the key set
 * @param maxOidcTokenExpiration the maximum lifetime of a token
 * @param oidcArn the ARN of the provider
 * @param oidcName the name of the provider
 * @param openApiConfigurationUrl the URL of the discovery document
 * @see <a href="https://www.alibabacloud.com/help/en/ack/ack-managed-and-ack-dedicated/developer-reference/api-cs-2015-12-15-describeclusterdetail">vendor's documentation</a>
 * @since 0.1.0
 */
public record RrsaConfig(
        @JsonProperty("enabled") @Nullable Boolean enabled,
        @JsonProperty("audience") @Nullable String audience,
        @JsonProperty("issuer") @Nullable String issuer,
        @JsonProperty("jwks_url") @Nullable String jwksUrl,
        @JsonProperty("max_oidc_token_expiration") @Nullable String maxOidcTokenExpiration,
        @JsonProperty("oidc_arn") @Nullable String oidcArn,
        @JsonProperty("oidc_name") @Nullable String oidcName,

        @JsonProperty("open_api_configuration_url") @Nullable String openApiConfigurationUrl) {}
