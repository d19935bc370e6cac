package dev.odoobridge.domain.merge;

import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.policy.ConflictPolicies;
import dev.odoobridge.domain.policy.ConflictPolicy;

/**
 * What a merge may do and how it decides.
 *
 * @param exports Odoo may be changed
 * @param imports the host record may be changed
 * @param settles the record was just written: lines that were sent count as agreed in the form Odoo
 *     gave them
 * @param settlesStatus the document was just moved: where Odoo left it counts
 * @param resolutions what people decided; goes before the policies
 * @param hostIsNewer whether the host changed the record after Odoo did
 */
public record Rules(
    Links links,
    boolean exports,
    boolean imports,
    boolean settles,
    boolean settlesStatus,
    ConflictPolicies policies,
    Resolutions resolutions,
    boolean hostIsNewer) {

  public static Rules of(
      Links links,
      boolean exports,
      boolean imports,
      ConflictPolicies policies,
      boolean hostIsNewer) {
    return new Rules(
        links, exports, imports, false, false, policies, Resolutions.NONE, hostIsNewer);
  }

  /** For reading back what was just written; decides as the plan did. */
  public static Rules settling(Links links, ConflictPolicies policies, boolean hostIsNewer) {
    return new Rules(links, false, true, true, true, policies, Resolutions.NONE, hostIsNewer);
  }

  /** For reading back what was written only in part: what differs is not agreed on, and waits. */
  public static Rules afterTrouble(Links links) {
    return new Rules(
        links,
        false,
        true,
        false,
        false,
        ConflictPolicies.all(ConflictPolicy.HOST),
        Resolutions.NONE,
        true);
  }

  /** These rules, with what people decided of the record's conflicts. */
  public Rules with(Resolutions decided) {
    return new Rules(
        links, exports, imports, settles, settlesStatus, policies, decided, hostIsNewer);
  }

  /** These rules for a document that was not moved, because its status waits for a person. */
  public Rules unmoved() {
    return new Rules(links, exports, imports, settles, false, policies, resolutions, hostIsNewer);
  }

  /** These rules for what was not sent just now. */
  Rules unsettled() {
    return new Rules(links, exports, imports, false, false, policies, resolutions, hostIsNewer);
  }

  /**
   * Who wins a conflict.
   *
   * @param name by which the policies know the field
   * @param field by which the record's conflicts know it
   */
  ConflictPolicy policy(String name, String field, Agreed now) {
    return resolutions.of(field, now).orElseGet(() -> policies.of(name));
  }
}
