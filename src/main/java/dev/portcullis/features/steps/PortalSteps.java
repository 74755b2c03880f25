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
    @Explained(value = "How SAML stands for the portal.", example = "not set up")
    public String saml(String word) {
        return switch (word) {
            case "not set up" -> "none";
            case "set up but switched off" -> "inactive";
            case "unknown" -> "absent";
            default -> word;
        };
    }

    @Given("the portal is active")
    @Explained(
            value = "The portal is switched on, as it is when nothing is said.",
            example = "Given the portal is active")
    public void active() {
        portal.active = true;
    }

    @Given("the portal is switched off")
    @Explained(value = "The portal is switched off.", example = "Given the portal is switched off")
    public void switchedOff() {
        portal.active = false;
    }

    @Given("Zoho does not say whether the portal is active")
    @Explained(
            value = "Zoho left out whether the portal is switched on.",
            example = "Given Zoho does not say whether the portal is active")
    public void ofUnknownStatus() {
        portal.active = null;
    }

    @Given("Zoho does not say the name of the portal")
    @Explained(
            value = "Zoho left out what the portal is called; else it is called Acme.",
            example = "Given Zoho does not say the name of the portal")
    public void unnamed() {
        portal.name = null;
    }

    @Given("SAML is {saml}")
    @Explained(
            value = "How SAML stands for the portal's users; active when nothing is said.",
            example = "Given SAML is set up but switched off")
    public void samlIs(String saml) {
        portal.saml = saml;
    }

    @Given("the SAML certificate ends on {moment}")
    @Explained(
            value = "When the certificate of the SAML settings ends; in 2049 when nothing is said.",
            example = "Given the SAML certificate ends on 2026-12-24")
    public void certificateEnds(Instant end) {
        portal.certificate = SamlCertificate.endingOn(end);
    }

    @Given("the SAML certificate cannot be read")
    @Explained(
            value = "What stands in place of the SAML certificate is no certificate.",
            example = "Given the SAML certificate cannot be read")
    public void certificateUnreadable() {
        portal.certificate = "no certificate";
    }

    @Given("there is no SAML certificate")
    @Explained(value = "The SAML settings hold no certificate.", example = "Given there is no SAML certificate")
    public void noCertificate() {
        portal.certificate = null;
    }
}
