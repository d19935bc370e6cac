package dev.odoobridge.adapter.profiles;

import dev.odoobridge.domain.mapping.AmountConverter;
import dev.odoobridge.domain.mapping.ChoiceConverter;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.HtmlConverter;
import dev.odoobridge.domain.mapping.NameConverter;
import dev.odoobridge.domain.mapping.PlainConverter;
import dev.odoobridge.domain.mapping.PrefixConverter;
import dev.odoobridge.domain.mapping.ReferenceConverter;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.value.FieldType;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes one mapped field, in the short form where that says it all. */
final class FieldWriter {
  private FieldWriter() {}

  static String write(FieldMapping field) {
    var odoo = field.odoo().stream().map(FieldName::value).toList();
    var members = new LinkedHashMap<String, String>();
    members.put("odoo", odoo.size() == 1 ? YamlText.scalar(odoo.getFirst()) : YamlText.texts(odoo));
    converter(field, members);
    if (field.travel() != Travel.BOTH) {
      members.put("travel", field.travel().word());
    }
    if (field.required()) {
      members.put("required", "true");
    }
    return members.size() == 1 && odoo.size() == 1
        ? YamlText.scalar(odoo.getFirst())
        : YamlText.members(members);
  }

  private static void converter(FieldMapping field, Map<String, String> members) {
    switch (field.converter()) {
      case NameConverter _ -> {}
      case PlainConverter(var type) when type == FieldType.TEXT -> {}
      case PlainConverter(var type) -> members.put("type", type.word());
      case HtmlConverter _ -> members.put("type", FieldType.HTML.word());
      case AmountConverter(var digits) -> {
        members.put("type", FieldType.DECIMAL.word());
        members.put("digits", Integer.toString(digits));
      }
      case ReferenceConverter(var entity) -> members.put("ref", YamlText.scalar(entity.value()));
      case PrefixConverter(var prefix) -> members.put("prefix", YamlText.scalar(prefix));
      case ChoiceConverter(var table, var other) -> {
        members.put("map", YamlText.table(table));
        other.ifPresent(word -> members.put("else", YamlText.scalar(word)));
      }
    }
  }
}
