package dev.portcullis.features.steps;

import dev.portcullis.features.crm.Crm;
import dev.portcullis.features.crm.PortalDraft;
import dev.portcullis.features.crm.SamlCertificate;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import java.time.Instant;

/** What examples say of the portal itself. */
public final class PortalSteps {
    private final PortalDraft portal;

    public PortalSteps(Crm crm) {
        this.portal = crm.portal;
    }

    @ParameterType("not set up|set up but switched off|active|unknown")
    public String saml(String word) {
        return switch (word) {
            case "not set up" -> "none";
            case "set up but switched off" -> "inactive";
            case "unknown" -> "absent";
            default -> word;
        };
    }

    @Given("the portal is active")
    public void active() {
        portal.active = true;
    }

    @Given("the portal is switched off")
    public void switchedOff() {
        portal.active = false;
    }

    @Given("Zoho does not say whether the portal is active")
    public void ofUnknownStatus() {
        portal.active = null;
    }

    @Given("SAML is {saml}")
    public void samlIs(String saml) {
        portal.saml = saml;
    }

    @Given("the SAML certificate ends on {moment}")
    public void certificateEnds(Instant end) {
        portal.certificate = SamlCertificate.endingOn(end);
    }

    @Given("the SAML certificate cannot be read")
    public void certificateUnreadable() {
        portal.certificate = "no certificate";
    }

    @Given("there is no SAML certificate")
    public void noCertificate() {
        portal.certificate = null;
    }
}
