package dev.odoobridge.application.contract.odoo;

/** The whole contract of an OdooTransport, held against Odoo 14 and 19 alike. */
public interface OdooTransportContract
    extends ValueContract, ReadContract, WriteContract, FaultContract, PagingContract {}
